// Runs Azurite until whoever started it goes: the pipe to it closes then, however it ended. The first argument is the folder of the repository.
const { createRequire } = require("node:module");
const path = require("node:path");

const [root] = process.argv.splice(2, 1);
process.stdin.on("end", () => process.exit(0)).resume();
createRequire(path.join(root, "package.json"))("azurite/dist/src/azurite.js");
