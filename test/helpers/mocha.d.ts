// The element tests run under mocha in the browser, which gives `describe`, `it` and the hooks as globals.
/// <reference types="mocha" />
