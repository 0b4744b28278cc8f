/** How a table is described. */
package io.voicemill.schemas.table;
