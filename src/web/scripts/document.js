/**
 * The document page, for readers whose browser runs scripts. Everything here is a short cut: each
 * thing can also be reached by the links that the page has without it.
 */
import { filterAtOnce } from "./filters.js";
import { walkByKeys } from "./keys.js";
import { followAnchors, lightTogether } from "./light.js";
import { drawMap } from "./map.js";
import { offerSelection } from "./pick.js";
import { leadToWords } from "./to-words.js";

lightTogether();
followAnchors();
leadToWords();
walkByKeys();
filterAtOnce();
drawMap();
offerSelection();
