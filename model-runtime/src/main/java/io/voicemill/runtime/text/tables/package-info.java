/** The tables of the text front ends, kept as resources. */
package io.voicemill.runtime.text.tables;
