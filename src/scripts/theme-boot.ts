/**
 * Runs in the head before anything is painted: brings back the theme that the reader chose.
 * A text, because it must stand in the page as it is, and the Content-Security-Policy names its hash.
 */
export const themeBootScript =
  'try{const t=localStorage.getItem("theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}';
