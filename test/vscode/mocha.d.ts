/** The browser build, which sets the global `Mocha`. */
declare module 'mocha/mocha';
