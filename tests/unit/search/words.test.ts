import { describe, expect, test } from "vitest";
import { stem } from "../../../src/search/words/stem.ts";
import { joinNames, splitWords, tokenise } from "../../../src/search/words/tokens.ts";

describe("splitting a text into words", () => {
  test.each([
    ["gardener-node-agent", ["gardener", "node", "agent"]],
    ["extensions.gardener.cloud/v1alpha1", ["extensions", "gardener", "cloud", "v1alpha1"]],
    ["owner/repo#123", ["owner", "repo", "123"]],
    ["ManagedSeed and InfrastructureStatus", ["managed", "seed", "and", "infrastructure", "status"]],
    ["IPv6", ["ipv6"]],
    ["v1.28 is not 128", ["1d28", "is", "not", "128"]],
    ["Salzbrück, Größe", ["salzbruck", "grosse"]],
    ["{kubelet,containerd}-monitor", ["kubelet", "containerd", "monitor"]],
    ["  ", []],
  ])("%s", (text, words) => expect(splitWords(text)).toEqual(words));

  test("knows names that capitals take apart as one word, too", () => {
    expect(joinNames("OpenTelemetry for ManagedSeeds, IPv6, kube-apiserver and GitHub")).toEqual([
      "opentelemetry",
      "managedseeds",
      "github",
    ]);
  });

  test("knows where each word stands", () => {
    const text = "the gardener-node-agent.";
    const [, token] = tokenise(text);
    expect(text.slice(token?.start, token?.end)).toBe("gardener-node-agent");
    expect(token?.parts.map(({ start, end }) => text.slice(start, end))).toEqual([
      "gardener",
      "node",
      "agent",
    ]);
  });
});

describe("the stem", () => {
  test.each([
    ["migrate migrated migrating migrates migration migrations"],
    ["certificate certificates"],
    ["deploy deployed deploying deployments"],
    ["configure configuration configured configuring"],
    ["policy policies"],
    ["stop stopped stopping stops"],
    ["organise organize organisation organizers"],
    ["encrypt encrypts encryption encrypted"],
    ["security secure"],
    ["available availability"],
    ["process processes processing"],
    ["cache caches cached caching"],
  ])("is shared by %s", (forms) => expect(new Set(forms.split(" ").map(stem)).size).toBe(1));

  test.each([
    ["node", "note"],
    ["pod", "port"],
    ["ipv4", "ipv6"],
    ["status", "state"],
  ])("keeps %s and %s apart", (a, b) => expect(stem(a)).not.toBe(stem(b)));
});
