import type { MotivationCategory } from "../wrapup/model.ts";

/** What readers call a category. */
export const motivationNames: Readonly<Record<MotivationCategory, string>> = {
  security: "Security",
  availability: "Availability",
  scalability: "Scalability",
  cost: "Lower cost",
  productivity: "Productivity",
  operations: "Operations",
  experience: "User experience",
  "use-cases": "More use cases",
  observability: "Observability",
  quality: "Quality",
  dependencies: "Fewer dependencies",
  community: "Community",
  other: "Other benefits",
};
