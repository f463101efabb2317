// `conformance --driver '<command>'`: runs the cases with your driver.
export {};
