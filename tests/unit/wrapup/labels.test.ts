import { describe, expect, test } from "vitest";
import {
  findHeadingRole,
  findSectionKind,
  KNOWN_LABELS,
  normaliseLabel,
} from "../../../src/wrapup/labels.ts";
import { conventionsOf } from "../../support/conventions-of.ts";

const conventions = conventionsOf("EXP");

describe("a label opens a section", () => {
  test.for([
    ["Problem Statement", "problem"],
    ["🎯 problem statement", "problem"],
    ["Motivation", "motivation"],
    ["Motivation/Benefits", "motivation"],
    ["Motivation & Benefits", "motivation"],
    ["MOTIVATION AND BENEFITS", "motivation"],
    ["Benefits / Motivation", "motivation"],
    ["Achievements", "achievements"],
    ["Outcome", "achievements"],
    ["Results:", "achievements"],
    ["Next Steps", "nextSteps"],
    ["Follow-ups", "nextSteps"],
    ["Description", "problem"],
    ["Abstract", "problem"],
    ["Objective", "motivation"],
    ["Progress and Next Steps", "achievements"],
    ["Project Outcomes", "achievements"],
    ["Issue", "references"],
    ["Issue(s)", "references"],
    ["Tracking", "references"],
    ["Code/Pull Requests", "references"],
    ["Code & Pull Requests", "references"],
    ["Repo", "references"],
    ["EXP Document", "references"],
    ["exp", "references"],
  ] as const)("%s: %s", ([label, kind]) => {
    expect(findSectionKind(label, conventions)).toBe(kind);
  });

  test.for([
    "Note",
    "Approach and Plan",
    "Lead(s)",
    "Key Investigators",
    "Problem Statment",
    "Code Of Conduct",
    "Results Of The Week",
    "ABC Document",
    "",
    "&",
    "constructor",
  ])("%j opens none", (label) => {
    expect(findSectionKind(label, conventions)).toBeNull();
  });

  test("every label that we suggest is one", () => {
    expect(KNOWN_LABELS.filter((label) => findSectionKind(label, conventions) === null)).toEqual([]);
  });
});

test.for([
  ["Preparation", "framing"],
  ["🎬 Introduction", "framing"],
  ["Conclusion", "framing"],
  ["Summary & Outlook", "framing"],
  ["Thanks, Credits and Feedback", "framing"],
  ["Wrap-Up", "framing"],
  ["Looking ahead", "framing"],
  ["Registrants", "framing"],
  ["Acknowledgements", "framing"],
  ["History & Statistics", "framing"],
  ["Sponsors", "framing"],
  ["🗓️ June 19 to 23, 2023", "framing"],
  ["Widgets Of June 2023", "topic"],
  ["Topics", "container"],
  ["💻 Projects", "container"],
  ["Results", "container"],
  ["Projects (how to add yours)", "container"],
  ["Fast Tracks", "fast-tracks"],
  ["🏎️ Fast-Tracks", "fast-tracks"],
  ["Quick wins", "fast-tracks"],
  ["Introduction Of The Widget", "topic"],
  ["Summary & Widgets", "topic"],
  ["Fast Tracks For Widgets", "topic"],
  ["🎉", "topic"],
] as const)("the heading %s is a %s", ([title, role]) => {
  expect(findHeadingRole(title, conventions)).toBe(role);
});

test("labels are compared without emoji, case, conjunctions and punctuation", () => {
  expect(normaliseLabel("🎯 Motivation & Benefits:")).toBe(normaliseLabel("motivation/benefits"));
  expect(normaliseLabel("Issue(s) and Code")).toBe("issues code");
  expect(normaliseLabel("Sandy Andes")).toBe("sandy andes");
});
