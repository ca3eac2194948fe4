import { afterEach, expect, test, vi } from "vitest";
import { site } from "../../../src/site.config.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

async function readEnvironment(variables: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  const { base, urls } = await import("../../../src/loader/environment.ts");
  return [base, urls.absolute(urls.events())];
}

test.each([
  [{}, ["/", `${site.url}/events/`]],
  [{ ARCHIVE_BASE: "", ARCHIVE_SITE: "" }, ["/", `${site.url}/events/`]],
  [{ ARCHIVE_BASE: "hackathons" }, ["/hackathons/", `${site.url}/hackathons/events/`]],
  [{ ARCHIVE_BASE: "/hackathons" }, ["/hackathons/", `${site.url}/hackathons/events/`]],
  [
    { ARCHIVE_BASE: "/a/b/", ARCHIVE_SITE: "https://example.org" },
    ["/a/b/", "https://example.org/a/b/events/"],
  ],
  [{ ARCHIVE_SITE: "https://example.org/a" }, ["/a/", "https://example.org/a/events/"]],
  [{ ARCHIVE_BASE: "/", ARCHIVE_SITE: "https://example.org/a/" }, ["/", "https://example.org/events/"]],
])("%o", async (variables, expected) => expect(await readEnvironment(variables)).toEqual(expected));

test("an ARCHIVE_CONTENT that is empty names no folder", async () => {
  vi.stubEnv("ARCHIVE_CONTENT", "");
  const { contentFolder } = await import("../../../src/loader/environment.ts");
  expect(contentFolder).toMatch(/content$/);
});
