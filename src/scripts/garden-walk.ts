/** `<garden-walk>`: one stop for the keyboard; arrow keys walk from plant to plant. */
class GardenWalk extends HTMLElement {
  private readonly plants = [...this.querySelectorAll("a")];

  connectedCallback(): void {
    this.moveStop(0);
    this.addEventListener("focusin", (event) => this.moveStop(this.find(event)));
    this.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const here = this.find(event);
      const steps = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: this.plants.length - 1 };
      const next = this.plants[steps[event.key as keyof typeof steps]];
      if (!next) return;
      event.preventDefault();
      next.focus();
    });
  }

  private find({ target }: Event): number {
    return this.plants.indexOf(target as HTMLAnchorElement);
  }

  /** The plant that was visited last is the stop ("roving tabindex"). */
  private moveStop(stop: number): void {
    this.plants.forEach((plant, index) => {
      plant.tabIndex = index === stop ? 0 : -1;
    });
  }
}

customElements.define("garden-walk", GardenWalk);
