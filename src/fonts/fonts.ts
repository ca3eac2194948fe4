import { fontProviders } from "astro/config";

/** The site's typefaces, served from its own files; `README.md` here says how they were made. */
export const fonts = [
  {
    provider: fontProviders.local(),
    name: "Fraunces",
    cssVariable: "--font-fraunces",
    fallbacks: ["Title fallback", "serif"],
    options: {
      variants: [
        { weight: 400, style: "normal", src: ["./src/fonts/fraunces.woff2"] },
        { weight: 400, style: "italic", src: ["./src/fonts/fraunces-italic.woff2"] },
      ],
    },
  },
  {
    provider: fontProviders.local(),
    name: "Inter",
    cssVariable: "--font-inter",
    fallbacks: ["system-ui", "sans-serif"],
    options: { variants: [{ weight: "400 700", style: "normal", src: ["./src/fonts/inter.woff2"] }] },
  },
  {
    provider: fontProviders.local(),
    name: "JetBrains Mono",
    cssVariable: "--font-jetbrains-mono",
    fallbacks: ["Code fallback", "monospace"],
    options: { variants: [{ weight: 400, style: "normal", src: ["./src/fonts/jetbrains-mono.woff2"] }] },
  },
];
