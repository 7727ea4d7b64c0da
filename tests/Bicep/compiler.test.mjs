import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { locate } from './compiler.mjs';
import { laidOut } from './folders.mjs';

const restored = (folder) => JSON.stringify({
  packageFolders: { [join(folder, 'fallback')]: {}, [join(folder, 'packages')]: {} },
  project: { frameworks: { 'net10.0': { downloadDependencies: [{ name: 'Some.Compiler.osx-arm64', version: '[1.2.3, 1.2.3]' }] } } },
});
const check = (binary) => {
  const folder = laidOut(binary ? { [`packages/some.compiler.osx-arm64/1.2.3/tools/${binary}`]: '' } : {});
  return locate(join(laidOut({ 'assets.json': restored(folder) }), 'assets.json')).slice(folder.length).replaceAll('\\', '/');
};

test('compiler: the package of this machine is found in whichever folder of NuGet it lies', () => {
  for (const binary of ['bicep', 'bicep.exe']) assert.equal(check(binary), `/packages/some.compiler.osx-arm64/1.2.3/tools/${binary}`);
});

test('compiler: before restore the message says what to do', () => assert.throws(() => locate('/nowhere/project.assets.json'), /^Error: There is no Bicep compiler. Run 'dotnet restore tests\/Bicep' first.$/));

test('compiler: a package that was deleted since is told', () => assert.throws(() => check(), /There is no Bicep compiler in .*1\.2\.3.*Run 'dotnet restore tests\/Bicep' again/));
