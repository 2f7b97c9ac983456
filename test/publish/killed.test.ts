// Pagefind's process killed at once.
import { testKilled } from "./killed.ts";

testKilled(0);
