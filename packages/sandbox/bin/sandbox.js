#!/usr/bin/env node
// A separate file, so that the install can link the command before the package is built.
import '../dist/cli.js';
