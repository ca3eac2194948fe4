import { expect, it } from "vitest";
import { eventSchema } from "../../../src/wrapup/model.ts";
import { parseBody } from "../../support/wrapup-fixtures.ts";

it.each([
  "- **Location:** ,",
  "- **Location:** [Harbour House](http://localhost/house)",
  "- **Organizer:** [Example Inc.](https://-/), &",
  `- **Topics:** [pad](https://example.org/${"x".repeat(3000)})`,
])("an event with the odd fact `%s` is one that the collection takes", (facts) => {
  const { event } = parseBody(`${facts}\n\n## Widgets\n\nThey work.\n`);
  expect(eventSchema.safeParse(event).error).toBeUndefined();
});
