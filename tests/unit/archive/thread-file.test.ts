import { expect, it } from "vitest";
import { parseThreadFile } from "../../../src/archive/thread-file.ts";
import { formatDiagnostic } from "../../../src/wrapup/format-diagnostic.ts";
import { conventionsOf } from "../../support/conventions-of.ts";
import { showRichText } from "../../support/rich-text.ts";

const conventions = conventionsOf("WEP");

function check(source: string): string {
  const { thread, diagnostics } = parseThreadFile(source, {
    slug: "gate",
    file: "content/threads/gate.md",
    topicIds: new Set(["2030-01/access-lists"]),
    conventions,
  });
  expect(thread).toBeNull();
  return diagnostics.map(formatDiagnostic).join("\n");
}

it("names a topic that does not exist, and the one that was meant", () => {
  expect(check("---\ntitle: Gate\ntopics:\n  - 2030-01/acess-lists\n---\n")).toMatchInlineSnapshot(`
    "content/threads/gate.md:4:5  error  topic-unknown  There is no topic \`2030-01/acess-lists\`: did you mean \`2030-01/access-lists\`?
                                        hint: Write the event and the topic as they stand in the address of the topic's page."
  `);
});

it("names unknown keys and wrong values", () => {
  expect(check("---\ntitle: Gate\nformerName: [ACL]\n---\n")).toMatchInlineSnapshot(`
    "content/threads/gate.md:3:1  error  unknown-key  There is no key \`formerName\`: did you mean \`formerNames\`?
                                        hint: Write \`formerNames\`."
  `);
  expect(check("---\ntitle: Gate\ntopics: [access]\n---\n")).toContain(
    '`topics.0` ("access") is not of the form `event/topic`.',
  );
  expect(check("No front matter.")).toContain("`title` is missing.");
  expect(check("---\ntitle: [\n---\n")).toContain("yaml-syntax");
});

it("takes scripts out of the words", () => {
  const source = "---\ntitle: Gate\n---\n<script>alert(1)</script>\n\n[x](javascript:alert(1))";
  const { thread } = parseThreadFile(source, {
    slug: "gate",
    file: "gate.md",
    topicIds: new Set(),
    conventions,
  });
  expect(showRichText(thread?.content)).not.toMatch(/script/);
});
