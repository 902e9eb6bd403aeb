/** Lets the thread answer what has arrived meanwhile, before more is done. */
export const letOthersIn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
