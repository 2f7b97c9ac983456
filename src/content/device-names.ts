// Device names: what Windows keeps for devices in every folder, so that no file or folder there can be called so.

/**
 * Whether a file or folder can't be called so on Windows: a device, with whatever ending, or a name that ends in a dot
 * (https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file).
 */
export function isDeviceName(name: string): boolean {
	return /^(con|prn|aux|nul|(com|lpt)[0-9])(\.|$)|\.$/i.test(name);
}
