/**
 * Actions are pinned by the hash of a commit, which nobody can move, with the version beside it for people.
 * @param {Record<string, string>} workflows path to text
 */
export const workflows = (workflows) => Object.entries(workflows).flatMap(([path, text]) => text.split('\n').flatMap((line, index) =>
  /^\s*(- )?uses:/.test(line) && !/uses: [\w./-]+@[0-9a-f]{40} # v\d/.test(line) ? [`${path}:${index + 1} pins no hash: ${line.trim()}`] : []));
