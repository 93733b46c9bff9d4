/** How the project's texts are written: documents, features, messages and Javadoc, checked with LanguageTool. */
@NullMarked
package dev.yieldpoint.prose;

import org.jspecify.annotations.NullMarked;
