// Plain JavaScript on purpose, and loaded first (`node --import`): an older Node cannot read the TypeScript that follows.
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Node ${process.versions.node} is too old: the archive needs Node 22.18 or newer, which "npm ci" brings along on most machines.`,
  );
  process.exit(1);
}
