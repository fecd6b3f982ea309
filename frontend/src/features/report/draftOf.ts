/** Under which name what was typed and isn't on the server is kept on the device. */
export const draftOf = (province: string, month: string) => `report.${province}.${month}`;
