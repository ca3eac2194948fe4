import type { NextSteps } from "../archive/next-steps.ts";
import { createHtmlFinisher } from "./finish-html.ts";

/** Next steps whose text is ready for a page. */
export interface FinishedNextSteps extends NextSteps {
  readonly html: string;
}

/** The steps with their links and pictures finished. */
export function finishNextSteps(steps: readonly NextSteps[]): Promise<FinishedNextSteps[]> {
  return Promise.all(
    steps.map(async (step) => {
      // Headings in a list would make an outline of their own: they go as deep as they can.
      const finish = await createHtmlFinisher({ eventId: step.topic.event, headingShift: 4 });
      const html = await Promise.all(step.sections.map((section) => finish(section.html)));
      return { ...step, html: html.join("") };
    }),
  );
}
