import { existsSync } from "node:fs";
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

/** Browsers of machines for which npm brings none. */
const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The headless Chromium that npm brings, so that tests see the same everywhere; else `CHROME_PATH` or an installed one. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: ["--no-sandbox", "--disable-gpu"] });
}

/** Unpacks the browser when it is asked for the first time: one process at a time may do so. */
export async function findBrowser(): Promise<string> {
  const installed = process.env["CHROME_PATH"] ?? INSTALLED.find((path) => existsSync(path));
  const isBrought = process.platform === "linux" && process.arch === "x64";
  if (isBrought && !process.env["CHROME_PATH"]) return sparticuz.executablePath();
  if (installed) return installed;
  throw new Error("No browser was found: set CHROME_PATH to a Chromium, Chrome or Edge.");
}
