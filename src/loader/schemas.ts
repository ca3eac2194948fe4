import type { SchemaContext } from "astro:content";
import { z } from "astro/zod";

/** An entry of `events`: a wrap-up's local pictures as Astro's image service knows them. */
export const eventSchema = ({ image }: SchemaContext) =>
  z.object({ pictures: z.array(z.object({ path: z.string(), image: image() })) });
