import { describe, expect, test } from "vitest";
import { askDays, askEvent, checkEvent } from "../../../src/import/ask-event.ts";
import type { EventDays } from "../../../src/import/event-days.ts";

/** Answers in their order; what was asked and told, as on the terminal. */
async function answer(...answers: string[]) {
  const lines: string[] = [];
  const author = {
    ask: async (question: string) => {
      const next = answers.shift();
      if (next === undefined) throw new Error(`Nobody answers “${question}”`);
      lines.push(question + next);
      return next;
    },
    tell: (text: string) => void lines.push(text),
  };
  const findExistingFault = (day: string) => (day.startsWith("2029-12") ? "It exists already." : null);
  const event = await askEvent(author, findExistingFault);
  expect(answers).toEqual([]);
  return { event, lines };
}

test("who just presses Enter gets an event of one day, named by its month", async () => {
  const { event } = await answer("2030-01-14", "", "", "Example House", "", "", "", "", "");
  expect(event).toEqual({
    start: "2030-01-14",
    end: "2030-01-14",
    title: "January 2030",
    place: "Example House",
    city: "",
    country: "",
    organizers: [],
    topics: [],
    announced: false,
  });
  expect(() => checkEvent(event)).not.toThrow();
});

test("lists end with an empty answer, and spaces around answers are no part of them", async () => {
  const { event } = await answer(
    ...["2030-01-14", " 2030-01-18 ", "Winter Week", "Example House", "Exampletown", "Examplia"],
    ...["Example Inc.", "Sample Ltd.=https://example.org", ""],
    ...["Faster Widgets", ""],
    "yes",
  );
  expect(event).toMatchObject({
    end: "2030-01-18",
    title: "Winter Week",
    organizers: ["Example Inc.", "Sample Ltd.=https://example.org"],
    topics: ["Faster Widgets"],
    announced: true,
  });
});

test("an answer that cannot be is asked for again, with the reason", async () => {
  const { event, lines } = await answer(
    ...["14.01.2030", "2029-12-03", "2030-01-14"],
    ...["2030-01-01", "2030-01-18"],
    "",
    ...["", "Example House"],
    ...["", "", "", ""],
    ...["perhaps", "N"],
  );
  expect(event).toMatchObject({ start: "2030-01-14", end: "2030-01-18", announced: false });
  expect(lines).toMatchInlineSnapshot(`
    [
      "First day, YYYY-MM-DD: 14.01.2030",
      "  "14.01.2030" is no day: write YYYY-MM-DD.",
      "First day, YYYY-MM-DD: 2029-12-03",
      "  It exists already.",
      "First day, YYYY-MM-DD: 2030-01-14",
      "Last day, YYYY-MM-DD [2030-01-14]: 2030-01-01",
      "  The event ends (2030-01-01) before it starts (2030-01-14).",
      "Last day, YYYY-MM-DD [2030-01-14]: 2030-01-18",
      "Title [January 2030]: ",
      "House or venue: ",
      "  Say where it was (--place NAME).",
      "House or venue: Example House",
      "City (may be empty): ",
      "Country (may be empty): ",
      "Organizer, NAME or NAME=https://… (may be empty): ",
      "First topic (may be empty): ",
      "Does the event lie ahead? y/n [n]: perhaps",
      "  Say y or n.",
      "Does the event lie ahead? y/n [n]: N",
    ]
  `);
});

describe("the days of an event whose document does not say them", () => {
  const ask = async (found: EventDays | null, ...answers: string[]) => {
    const lines: string[] = [];
    const author = {
      ask: async (question: string) => {
        lines.push(question);
        return answers.shift() ?? "";
      },
      tell: (text: string) => void lines.push(text),
    };
    return { days: await askDays(author, "week.md", found), lines };
  };

  test.each([
    ["2030-01", { month: "2030-01", dates: null }],
    ["January 14 to 18, 2030", { month: "2030-01", dates: { start: "2030-01-14", end: "2030-01-18" } }],
    ["", null],
  ])("“%s” is an answer", async (answer, days) => {
    expect((await ask(null, answer)).days).toEqual(days);
  });

  test("the question says what an empty answer means, and what is no time is asked for again", async () => {
    const guess = { month: "2030-02", dates: null, note: "the month is that of the publication" };
    expect(
      (await ask(guess, "last winter", "2030-13", "2030-01-18 – 2030-01-14")).lines,
    ).toMatchInlineSnapshot(`
      [
        "When was the event of week.md? First and last day, or its month (empty: 2030-02, the month of its publication): ",
        "  "last winter" is no time: write 2030-01-14 – 2030-01-18, or 2030-01.",
        "When was the event of week.md? First and last day, or its month (empty: 2030-02, the month of its publication): ",
        "  "2030-13" is no time: write 2030-01-14 – 2030-01-18, or 2030-01.",
        "When was the event of week.md? First and last day, or its month (empty: 2030-02, the month of its publication): ",
        "  "2030-01-18 – 2030-01-14" is no time: write 2030-01-14 – 2030-01-18, or 2030-01.",
        "When was the event of week.md? First and last day, or its month (empty: 2030-02, the month of its publication): ",
      ]
    `);
    expect((await ask({ ...guess, note: null })).lines).toMatchInlineSnapshot(`
      [
        "When was the event of week.md? First and last day, or its month (empty: 2030-02, without days): ",
      ]
    `);
    expect((await ask(null)).lines).toMatchInlineSnapshot(`
      [
        "When was the event of week.md? First and last day, or its month (empty: leave it out): ",
      ]
    `);
  });
});
