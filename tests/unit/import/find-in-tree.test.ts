import { expect, test } from "vitest";
import { findInTree } from "../../../src/import/find-in-tree.ts";

const TREE = [
  "static/images/2023/group.jpg",
  "static/images/2024/group.jpg",
  "content/2024/board.png",
  "static/Logo.PNG",
  "/old/1/a.png",
];

test.each([
  ["./board.png", "content/2024/index.md", "content/2024/board.png"],
  ["/images/2023/group.jpg", "content/2024/index.md", "static/images/2023/group.jpg"],
  ["/any/prefix/images/2024/group.jpg", "content/2023/index.md", "static/images/2024/group.jpg"],
  ["https://old.example.org/images/2024/group.jpg", "content/2023/index.md", "static/images/2024/group.jpg"],
  ["../../static/images/2023/group.jpg?raw=true", "content/2024/index.md", "static/images/2023/group.jpg"],
  ["logo.png", "content/2024/index.md", "static/Logo.PNG"],
  ["https://example.org/board.png", "content/2024/index.md", null],
  ["missing.jpg", "content/2024/index.md", null],
  ["./a.png", "/old/1/README.md", "/old/1/a.png"],
])("%s in %s is %s", (url, path, expected) => {
  expect(findInTree(url, path, TREE)).toBe(expected);
});
