// Debian's Chromium without windows, and without what it would do in the background.
import { chromium } from 'playwright-core';

export const launch_chromium = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
