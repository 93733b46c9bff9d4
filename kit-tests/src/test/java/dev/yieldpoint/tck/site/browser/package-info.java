/** The site as a browser shows it. */
package dev.yieldpoint.tck.site.browser;
