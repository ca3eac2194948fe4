/** `<theme-switch>` around a button: turns day into night and back. Without a choice the system decides. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector("button");
    button?.addEventListener("click", () => this.choose(isDark() ? "light" : "dark"));
    systemIsDark.addEventListener("change", () => this.show());
    this.show();
  }

  /** A choice that equals the system's is none, so that the page follows the system again. */
  private choose(theme: "light" | "dark"): void {
    const root = document.documentElement;
    const followsSystem = systemIsDark.matches === (theme === "dark");
    if (followsSystem) delete root.dataset["theme"];
    else root.dataset["theme"] = theme;
    try {
      if (followsSystem) localStorage.removeItem("theme");
      else localStorage.setItem("theme", theme);
    } catch {
      // A browser that keeps nothing still changes this page.
    }
    this.show();
  }

  private show(): void {
    this.querySelector("button")?.setAttribute("aria-pressed", String(isDark()));
  }
}

const systemIsDark = matchMedia("(prefers-color-scheme: dark)");

function isDark(): boolean {
  const chosen = document.documentElement.dataset["theme"];
  return chosen === undefined ? systemIsDark.matches : chosen === "dark";
}

customElements.define("theme-switch", ThemeSwitch);
