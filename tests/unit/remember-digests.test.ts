import { webcrypto } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { rememberDigests } from "../../src/remember-digests.ts";

const transform = rememberDigests() as {
  transform: (code: string, id: string) => { code: string } | undefined;
};

test("Astro's digest of the same piece is made once", async () => {
  const id = "node_modules/astro/dist/core/encryption.js";
  const { code = "" } = transform.transform(await readFile(id, "utf8"), `/project/${id}`) ?? {};
  const body = /const digests[\s\S]*?\n}\n[\s\S]*?\n}\n/.exec(code)?.[0];
  let digested = 0;
  const crypto = {
    subtle: {
      digest: (name: string, data: Uint8Array<ArrayBuffer>) => {
        digested++;
        return webcrypto.subtle.digest(name, data);
      },
    },
  };
  const create = new Function(
    "crypto",
    "encoder",
    "encodeBase64",
    "ALGORITHMS",
    `${body}; return generateCspDigest;`,
  );
  const digest = create(
    crypto,
    new TextEncoder(),
    (bytes: Uint8Array) => Buffer.from(bytes).toString("base64"),
    {
      "SHA-256": "sha256-",
      "SHA-512": "sha512-",
    },
  );
  const empty = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
  expect([await digest("", "SHA-256"), await digest("", "SHA-256")]).toEqual([empty, empty]);
  expect(digested).toBe(1);
  expect(await digest("", "SHA-512")).not.toBe(empty);
  expect(await digest("a", "SHA-256")).not.toBe(empty);
});

test("other code stays as it is", () => {
  expect(transform.transform("async function generateCspDigest() {}", "/project/src/own.js")).toBeUndefined();
});
