import { expect, it } from "vitest";
import { eventSchema } from "../../../src/wrapup/model.ts";
import { showRichTexts } from "../../support/rich-text.ts";
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

it.each([
  ["**[Topics](https://example.org/a)**", { topicsUrl: "https://example.org/a", otherFacts: [] }],
  ["**[Topics](https://example.org/a):** /", { topicsUrl: null, otherFacts: [{ label: "Topics" }] }],
  [
    "**[Location](https://example.org/a):** Big House, Ulm",
    { location: { name: "Big House", city: "Ulm", url: "https://example.org/a" }, otherFacts: [] },
  ],
  [
    "**[Location](https://example.org/a):** [Big House](https://example.org/b), Ulm",
    {
      location: { name: "Big House", city: "Ulm", url: "https://example.org/b" },
      otherFacts: [{ label: "Location", text: "https://example.org/a" }],
    },
  ],
  [
    '**<a href="https://example.org/a">Location</a>:** Big House, Ulm',
    { location: { name: "Big House", city: "Ulm", url: "https://example.org/a" }, otherFacts: [] },
  ],
  [
    "**[Organizer](https://example.org/a):** Ada, Bo",
    {
      organizers: [{ name: "Ada" }, { name: "Bo" }],
      otherFacts: [{ label: "Organizer", text: "https://example.org/a" }],
    },
  ],
  [
    "**[Date](https://example.org/a):** 07.01.2030 – 11.01.2030",
    { otherFacts: [{ label: "Date", text: "07.01.2030 – 11.01.2030" }] },
  ],
])("the address in the label of `%s` is kept", (fact, expected) => {
  const { event } = parseBody(`- ${fact}\n\n## Widgets\n\nThey work.\n`);
  expect(event).toMatchObject(expected);
  expect(JSON.stringify(showRichTexts(event))).toContain("https://example.org/a");
});

it.each([
  ["Big House, Ulm, Germany", { name: "Big House", city: "Ulm", country: "Germany" }],
  ["Big House, Ulm", { name: "Big House", city: "Ulm", country: null }],
  ["Ulm, Germany", { name: "Ulm", city: null, country: "Germany" }],
  ["Bristol, UK", { name: "Bristol", city: null, country: "UK" }],
  ["Ulm", { name: "Ulm", city: null, country: null }],
])("the place %s has its parts", (place, expected) => {
  const { event } = parseBody(`- **Location:** ${place}\n\n## Widgets\n\nThey work.\n`);
  expect(event).toMatchObject({ location: expected, otherFacts: [] });
});

it.each(["[Big House, Ulm](https://example.org/a 'by the lake')", "[Big House, Ulm][a]"])(
  "the title of the link in `%s` is kept",
  (place) => {
    const { event } = parseBody(
      `- **Location:** ${place}\n\n## Widgets\n\nThey work.\n\n[a]: https://example.org/a 'by the lake'\n`,
    );
    expect(JSON.stringify(showRichTexts(event))).toContain("by the lake");
  },
);
