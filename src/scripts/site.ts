/** The one script of every page: elements that a page does not have cost it nothing. */
import "../search/page/opener.ts";
import "./garden-walk.ts";
import "./table-of-contents.ts";
import "./theme-switch.ts";
