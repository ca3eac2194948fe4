import { parseArgs } from "node:util";

const HELP = `Measures the archive at 12, 120 and 1,200 events of 14 topics each.

  npm run bench                        builds and checks: time, memory, output, page weight
  npm run bench -- build 12 120        of these sizes only
  npm run bench -- search              the search index and its answers
  npm run bench -- --json FILE         writes the numbers there too (bench.json)
  npm run bench -- --pictures          with social pictures, which are left out otherwise
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    help: { type: "boolean", short: "h" },
    json: { type: "string", default: "bench.json" },
    pictures: { type: "boolean", default: false },
  },
});

const [what = "build", ...sizes] = positionals;

if (values["help"]) console.log(HELP);
else if (what === "search") await import("./search/bench-search.ts");
else if (what === "build") {
  const { benchBuilds } = await import("./bench-builds.ts");
  const counts = sizes.length > 0 ? sizes.map(Number) : [12, 120, 1200];
  await benchBuilds(counts, { json: String(values["json"]), pictures: values["pictures"] === true });
} else {
  console.error(HELP);
  process.exitCode = 1;
}
