/**
 * What can be heard of one recording of speech, without a model: speech, noise, room and damage.
 */
package io.voicemill.runtime.reference.signal;
