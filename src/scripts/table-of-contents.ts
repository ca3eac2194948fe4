/** `<table-of-contents>`: marks the entry whose heading was passed last, and closes the list after a choice. */
class TableOfContents extends HTMLElement {
  connectedCallback(): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>("a[href^='#']")];
    const targets = links.flatMap(
      (link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? [],
    );
    const mark = () => {
      const passed = targets.findLastIndex((target) => target.getBoundingClientRect().top < READING_LINE);
      links.forEach((link, index) => {
        if (index === passed) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      });
      this.keepInView(links[passed]);
    };
    new IntersectionObserver(mark, { rootMargin: `-${READING_LINE}px 0px 0px` }).observe(document.body);
    const observer = new IntersectionObserver(mark, { rootMargin: `-${READING_LINE - 1}px 0px -60%` });
    for (const target of targets) observer.observe(target);
    this.addEventListener("click", (event) => {
      const popover = this.querySelector<HTMLElement>(":popover-open");
      if (event.target instanceof Element && event.target.closest("a")) popover?.hidePopover();
    });
  }

  /** Scrolls the list, never the page. */
  private keepInView(link: HTMLElement | undefined): void {
    const list = link?.closest<HTMLElement>("nav");
    if (!link || !list) return;
    const above = link.offsetTop - list.scrollTop;
    if (above < 0 || above > list.clientHeight - 40) list.scrollTop = link.offsetTop - list.clientHeight / 3;
  }
}

/** Pixels below the window's edge where a heading counts as being read. */
const READING_LINE = 160;

customElements.define("table-of-contents", TableOfContents);
