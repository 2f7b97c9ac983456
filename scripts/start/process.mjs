// The process that serves the preview: all that it does is loaded from here, so that it can tell of code that can't be loaded.
import { register } from "tsx/esm/api";

register();
try {
	const { serve } = await import("./serve.ts");
	await serve(JSON.parse(process.argv[2] ?? "{}"));
} catch (error) {
	const { name, message, stack = "", code, path, fix } = error;
	process.send?.({ failure: { name, message, stack, code, path, fix } }, () =>
		process.exit(),
	);
}
