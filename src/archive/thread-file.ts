import { z } from "zod";
import type { Conventions } from "../wrapup/conventions.ts";
import { describeSchema, reportIssues } from "../wrapup/describe-issue.ts";
import { createReporter, type Reporter } from "../wrapup/diagnostics.ts";
import { text } from "../wrapup/front-matter-schema.ts";
import { type Diagnostic, type Immutable, richText } from "../wrapup/model.ts";
import { parseGuarded } from "../wrapup/parse-guarded.ts";
import { prepareTree } from "../wrapup/prepare.ts";
import { readYaml } from "../wrapup/read-yaml.ts";
import { type Rendered, renderGroups } from "../wrapup/render.ts";
import { suggest } from "../wrapup/suggest.ts";
import { summarise } from "../wrapup/summary.ts";
import type { Places } from "../wrapup/yaml-places.ts";

const topicId = z.string().regex(/^[^/\s]+\/[^/\s]+$/, { error: "is not of the form `event/topic`" });

/** The front matter of `content/threads/<slug>.md`. Maintainers read the descriptions. */
export const threadFileSchema = z.strictObject({
  title: text.describe("What the work is called today."),
  formerNames: z.array(text).default([]).describe("What it was called before."),
  topics: z
    .array(topicId)
    .default([])
    .describe("Topics that belong to it, as `2023-11/make-acl-extension-production-ready`."),
  without: z.array(topicId).default([]).describe("Topics that were taken for a part of it, but are not."),
});

/** A thread file, read. */
export const threadSchema = z.object({
  ...threadFileSchema.shape,
  /** The file's name without its ending. */
  slug: z.string(),
  /** A maintainer's few words. */
  content: richText,
  summary: z.string(),
  /** The file's path, as diagnostics print it. */
  file: z.string(),
});
export type ThreadFile = Immutable<z.infer<typeof threadSchema>>;

export interface ThreadFileOptions {
  /** The thread's slug: the file's name without its ending. */
  readonly slug: string;
  /** The file's path, as diagnostics print it. */
  readonly file: string;
  /** Ids of all topics there are. */
  readonly topicIds: ReadonlySet<string>;
  /** The files that were read before. */
  readonly others?: readonly ThreadFile[];
  readonly conventions: Conventions;
}

/** Reads one thread file. Never throws for bad content: one with errors yields no thread, and diagnostics. */
export function parseThreadFile(
  source: string,
  { slug, file, topicIds, others = [], conventions }: ThreadFileOptions,
): { readonly thread: ThreadFile | null; readonly diagnostics: readonly Diagnostic[] } {
  const reporter = createReporter(file);
  const tree = parseGuarded(source, reporter);
  if (!tree) return { thread: null, diagnostics: reporter.diagnostics() };
  const yaml = tree.children.find((node) => node.type === "yaml");
  const { value, places } = readYaml(yaml?.value ?? "", yaml ? 2 : 1, reporter);
  const { data: values, error } = threadFileSchema.safeParse(value ?? {});
  if (error && value !== undefined)
    reportIssues(error.issues, value, describeSchema(threadFileSchema), places, reporter);
  if (values) {
    checkTopicIds(values, topicIds, places, reporter);
    checkClaims(values, others, places, reporter);
  }
  const { blocks, footnotes } = prepareTree(tree, conventions, reporter);
  const [body] = renderGroups([blocks], { idPrefix: "thread--", footnotes });
  const diagnostics = reporter.diagnostics();
  if (!values || diagnostics.some(({ severity }) => severity === "error"))
    return { thread: null, diagnostics };
  const { content, text: words } = body as Rendered;
  return { thread: { slug, ...values, content, summary: summarise([words]), file }, diagnostics };
}

/** Each listed topic must exist: a thread that loses one without a word would be wrong. */
function checkTopicIds(
  values: z.infer<typeof threadFileSchema>,
  topicIds: ReadonlySet<string>,
  places: Places,
  reporter: Reporter,
): void {
  for (const key of ["topics", "without"] as const) {
    for (const [index, id] of values[key].entries()) {
      if (topicIds.has(id)) continue;
      const meant = suggest(id, topicIds);
      reporter.error(
        "topic-unknown",
        `There is no topic \`${id}\`${meant ? `: did you mean \`${meant}\`?` : "."}`,
        "Write the event and the topic as they stand in the address of the topic's page.",
        places.value([key, index]),
      );
    }
  }
}

/** A topic has one thread, and only one of two files would have it. */
function checkClaims(
  { topics, without }: z.infer<typeof threadFileSchema>,
  others: readonly ThreadFile[],
  places: Places,
  reporter: Reporter,
): void {
  for (const [index, id] of topics.entries()) {
    const isTwice = topics.indexOf(id) < index || without.includes(id);
    const other = others.find((one) => one.topics.includes(id));
    if (!isTwice && !other) continue;
    reporter.error(
      "topic-claimed",
      `The topic \`${id}\` is ${isTwice ? "listed twice" : `also claimed by ${other?.file}`}.`,
      "Keep it in one place.",
      places.value(["topics", index]),
    );
  }
}
