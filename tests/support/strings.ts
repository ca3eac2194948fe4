import type * as en from "../../src/strings/en.ts";

/**
 * Every text of a language by its name: `events.organizedBy` is `organized by ‹›`, for a function is called with
 * stand-ins.
 */
export function listTexts(strings: typeof en): Map<string, string> {
  const texts = new Map<string, string>();
  const add = (name: string, value: unknown): void => {
    if (typeof value === "string") texts.set(name, value);
    else if (typeof value === "function") add(name, value(createStandIn("")));
    else for (const [key, inside] of Object.entries(value as object)) add(`${name}.${key}`, inside);
  };
  for (const [name, group] of Object.entries(strings)) add(name, group);
  return texts;
}

/** Stands for a text, a number, a list and an object: it reads as `‹name›` and is no number that a language knows. */
function createStandIn(name: string): unknown {
  return new Proxy(Object.assign([`‹${name}›`], { [Symbol.toPrimitive]: () => `‹${name}›` }), {
    get: (list, key) => {
      if (key === "toLocaleString" || key === "toString") return () => `‹${name}›`;
      if (key in list || typeof key === "symbol") return Reflect.get(list, key);
      return createStandIn(key);
    },
  });
}
