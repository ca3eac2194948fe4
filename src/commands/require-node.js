// Plain JavaScript on purpose, and loaded first (`node --import`): an older Node cannot read the TypeScript that follows.
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Node ${process.versions.node} is too old: the archive needs Node 22.18 or newer, which "npm ci" brings along on most machines.`,
  );
  process.exit(1);
}

// What every command and build reads, checked where nothing has read it yet.
const site = process.env["ARCHIVE_SITE"];

if (site && !(/^https?:\/\//i.test(site) && URL.canParse(site))) {
  console.error(`ARCHIVE_SITE is "${site}": write the address of the site, such as https://example.org.`);
  process.exit(2);
}
