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
  ["Topics", "container"],
  ["💻 Projects", "container"],
  ["Results", "container"],
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
