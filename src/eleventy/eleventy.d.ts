// The part of Eleventy 3.1 that this project uses; the package ships no types of its own.
declare module "@11ty/eleventy" {
	/** What a configuration is given: see https://www.11ty.dev/docs/config/. */
	export interface EleventyConfig {
		addTemplate(path: string, template: JavaScriptTemplate): void;
		setFrontMatterParsingOptions(options: {
			language: string;
			engines: Record<string, { parse: (text: string) => never }>;
		}): void;
		on(
			event: "eleventy.before" | "eleventy.after",
			listener: (event: { directories: { output: string } }) => Promise<void>,
		): void;
		setTemplateFormats(formats: string[]): void;
		setUseGitIgnore(use: boolean): void;
	}

	/** A JavaScript template: see https://www.11ty.dev/docs/languages/javascript/. */
	export interface JavaScriptTemplate {
		data: Record<string, unknown>;
		/** Gives the text of a page, or nothing where it has been written already. */
		render(data: never): Promise<unknown>;
	}

	export default class Eleventy {
		constructor(
			input: string,
			output: string,
			options: {
				quietMode: boolean;
				/** Where the configuration is; an empty text for none but `config`. */
				configPath: string;
				config: (config: EleventyConfig) => Promise<unknown>;
			},
		);
		disableLogger(): void;
		write(): Promise<unknown>;
	}
}
