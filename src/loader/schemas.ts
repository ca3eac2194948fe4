import type { SchemaContext } from "astro:content";
import { z } from "astro/zod";
import type { ThreadFile } from "../archive/thread.ts";
import type { Event, Topic } from "../wrapup/model.ts";

/** An entry of `events`: the parsed event, and its local pictures as Astro's image service knows them. */
export const eventSchema = ({ image }: SchemaContext) =>
  z.object({
    event: z.custom<Event>(),
    pictures: z.array(z.object({ path: z.string(), image: image() })),
  });

/** An entry of `topics`. The parser made it and types it; there is nothing left to check. */
export const topicSchema = z.object({ topic: z.custom<Topic>() });

/** An entry of `threads`: a maintainer's file, already checked. */
export const threadSchema = z.object({ thread: z.custom<ThreadFile>() });
