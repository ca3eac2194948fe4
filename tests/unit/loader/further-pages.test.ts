import { expect, it } from "vitest";
import { prefixPageNumber } from "../../../src/loader/further-pages.ts";

it("keeps further pages of a list apart from its entries", () => {
  const pages = [undefined, "2", "3"].map((page) => prefixPageNumber({ params: { owner: "example", page } }));
  expect(pages.map(({ params }) => params)).toEqual([
    { owner: "example", page: undefined },
    { owner: "example", page: "page/2" },
    { owner: "example", page: "page/3" },
  ]);
});
