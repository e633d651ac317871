/** What Playwright switches off by itself: of two such lists Chromium takes the last one. */
const playwrightsOwn = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/**
 * Parts of Chromium's own window that are web pages in processes of their own. Nobody sees them in a test, and each
 * window started them anew: a fifth of the work of a short story.
 */
export const pagesOfTheWindow = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxAimPopup',
  'PreloadTopChromeWebUI',
  'PreloadTopChromeWebUILessNavigations',
];

/** How tests start Chromium through Playwright. */
export const chromiumOptions = [
  '--no-sandbox',
  '--disable-gpu',
  `--disable-features=${[...playwrightsOwn, ...pagesOfTheWindow].join(',')}`,
];
