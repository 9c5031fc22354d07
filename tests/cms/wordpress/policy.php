<?php
// A must-use plugin: sends the policy that an address asks for, as a site's own header would.
if ( isset( $_GET['policy'] ) ) {
	header( 'Content-Security-Policy: ' . wp_unslash( $_GET['policy'] ) );
}
