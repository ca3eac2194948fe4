import { defineConfig } from "vitest/config";
export default defineConfig({ root: "/work/main", test: { environment: "node", include: ["tests/hostile/**/*.test.ts"] } });
