// Pagefind's process killed later in its work.
import { testKilled } from "./killed.ts";

for (const delay of [60, 400]) testKilled(delay);
