import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import type { Archive } from "../archive/archive.ts";
import { contentFolder } from "../loader/content-folder.ts";
import { hasSocialPictures, urls } from "../loader/environment.ts";
import { readArchive } from "../loader/read-archive.ts";
import { site } from "../site.config.ts";
import { buildCard, type Card, renderCard } from "./card.ts";
import { drawPicture } from "./draw.ts";
import { loadTypeface } from "./text-paths.ts";

/** Draws the pictures that other sites show for events and topics, unless `ARCHIVE_PICTURES` is `none`. */
export function socialPictures(): AstroIntegration {
  return {
    name: "social-pictures",
    hooks: {
      "astro:server:setup": ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          const id = /\/og\/([^?]+)\.png/.exec(request.url ?? "")?.[1];
          const card = id && listCards(await readArchive(contentFolder)).get(decodeURIComponent(id));
          if (!card) return next();
          response.setHeader("content-type", "image/png");
          response.end(await drawPicture(renderCard(card, loadFaces())));
        });
      },
      "astro:build:done": async ({ dir, logger }) => {
        if (!hasSocialPictures) return;
        const cards = [...listCards(await readArchive(contentFolder))];
        const faces = loadFaces();
        const drawOne = async ([id, card]: [string, Card]): Promise<void> => {
          const path = new URL(urls.socialPicture(id).slice(urls.home().length), dir);
          await mkdir(dirname(fileURLToPath(path)), { recursive: true });
          await writeFile(path, await drawPicture(renderCard(card, faces)));
        };
        for (let index = 0; index < cards.length; index += AT_ONCE)
          await Promise.all(cards.slice(index, index + AT_ONCE).map(drawOne));
        logger.info(`${cards.length} social pictures`);
      },
    },
  };
}

const AT_ONCE = 4;

/** A card for each event and topic, by its id. */
function listCards({ events, topicsByEvent }: Archive): Map<string, Card> {
  return new Map(
    events.flatMap((event): [string, Card][] => {
      const topics = topicsByEvent.get(event.id) ?? [];
      return [
        [event.id, buildCard(event, topics, null, site)],
        ...topics.map((topic): [string, Card] => [topic.id, buildCard(event, topics, topic, site)]),
      ];
    }),
  );
}

function loadFaces() {
  return {
    title: loadTypeface("fraunces"),
    italic: loadTypeface("fraunces-italic"),
    text: loadTypeface("inter"),
  };
}
