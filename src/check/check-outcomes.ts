import type { Archive } from "../archive/archive.ts";
import { normaliseRef, parseOutcomes } from "../archive/outcomes-file.ts";
import type { Diagnostic } from "../wrapup/model.ts";
import type { ContentFile } from "./content-file.ts";

/** What is wrong with `outcomes.json` and `outcomes.overrides.yaml`: a folder needs neither. */
export function checkOutcomes(
  files: readonly ContentFile[],
  { topics }: Pick<Archive, "topics">,
  folder: string,
): Diagnostic[] {
  const read = (name: string): string | undefined => {
    const file = files.find(({ path, kind }) => path === name && kind === "file");
    return file && new TextDecoder().decode(file.bytes);
  };
  const { diagnostics } = parseOutcomes(
    read("outcomes.json") ?? "[]",
    read("outcomes.overrides.yaml") ?? "",
    {
      file: `${folder}outcomes.json`,
      overridesFile: `${folder}outcomes.overrides.yaml`,
      refs: new Set(topics.flatMap(({ references }) => references.map(({ ref }) => normaliseRef(ref)))),
    },
  );
  return [...diagnostics];
}
